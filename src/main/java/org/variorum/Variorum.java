package org.variorum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application. What it does is told by its modules, one package each.
@SpringBootApplication
public class Variorum {

    /// Starts the application; see `README.md` for the settings.
    public static void main(String[] args) {
        var application = new SpringApplication(Variorum.class);
        application.addListeners(new StartChecks());
        application.run(args);
    }
}
