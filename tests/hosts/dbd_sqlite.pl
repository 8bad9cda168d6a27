use strict;
use warnings;
use DBI;

my ($extension, $queries) = @ARGV;
my $db = DBI->connect("dbi:SQLite:dbname=:memory:", "", "", {RaiseError => 1});
$db->sqlite_enable_load_extension(1);
$db->sqlite_load_extension($extension);
open my $lines, "<", $queries or die;
while (my $query = <$lines>) {
    print $db->selectrow_array($query), "\n";
}
