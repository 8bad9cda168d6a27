require "sqlite3"

extension, queries = ARGV
db = SQLite3::Database.new(":memory:")
db.enable_load_extension(true)
db.load_extension(extension)
File.foreach(queries, encoding: "UTF-8") { |query| puts db.get_first_value(query) }
