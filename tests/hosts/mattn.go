package main

import (
	"bufio"
	"database/sql"
	"fmt"
	"log"
	"os"

	sqlite3 "github.com/mattn/go-sqlite3"
)

func main() {
	sql.Register("sqlite3_articles", &sqlite3.SQLiteDriver{Extensions: []string{os.Args[1]}})
	db, err := sql.Open("sqlite3_articles", ":memory:")
	if err != nil {
		log.Fatal(err)
	}
	queries, err := os.Open(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	for lines := bufio.NewScanner(queries); lines.Scan(); {
		var answer string
		if err := db.QueryRow(lines.Text()).Scan(&answer); err != nil {
			log.Fatal(err)
		}
		fmt.Println(answer)
	}
}
