package require sqlite3
lassign $argv extension queries
sqlite3 db :memory:
db enable_load_extension 1
db eval {SELECT load_extension($extension)}
fconfigure stdout -encoding utf-8
set lines [open $queries]
fconfigure $lines -encoding utf-8
while {[gets $lines query] >= 0} {
    puts [db onecolumn $query]
}
