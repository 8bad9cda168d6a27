<?php
[, $extension, $queries] = $argv;
$db = new SQLite3(":memory:");
$db->loadExtension(basename($extension) . ".so");  // from sqlite3.extension_dir
foreach (file($queries) as $query) {
    echo $db->querySingle($query), "\n";
}
