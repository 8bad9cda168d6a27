use rusqlite::{Connection, LoadExtensionGuard, Result};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let db = Connection::open_in_memory()?;
    unsafe {
        let _guard = LoadExtensionGuard::new(&db)?;
        db.load_extension(&arguments[1], None)?;
    }
    for query in std::fs::read_to_string(&arguments[2]).unwrap().lines() {
        let answer: String = db.query_row(query, [], |row| row.get(0))?;
        println!("{answer}");
    }
    Ok(())
}
