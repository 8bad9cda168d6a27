import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Properties;

class Xerial {
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("enable_load_extension", "true");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite::memory:", properties)) {
            db.createStatement().execute("SELECT load_extension('" + arguments[0] + "')");
            for (String query : Files.readAllLines(Path.of(arguments[1]))) {
                ResultSet row = db.createStatement().executeQuery(query);
                row.next();
                System.out.println(row.getString(1));
            }
        }
    }
}
