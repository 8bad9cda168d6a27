library(DBI)
arguments <- commandArgs(trailingOnly = TRUE)
db <- dbConnect(RSQLite::SQLite(), ":memory:", loadable.extensions = TRUE)
invisible(dbGetQuery(db, "SELECT load_extension(?)", params = list(arguments[1])))
for (query in readLines(arguments[2], encoding = "UTF-8")) {
  cat(dbGetQuery(db, query)[[1]], "\n", sep = "")
}
