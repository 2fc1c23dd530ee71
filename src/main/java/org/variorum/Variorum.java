package org.variorum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/// The application. What it does is told by its modules, one package each.
@SpringBootApplication
@EnableJpaRepositories(repositoryBaseClass = Stored.class)
public class Variorum {

    /// Starts the application; see `README.md` for the settings.
    public static void main(String[] args) {
        keepSocketsSmall();
        var application = new SpringApplication(Variorum.class);
        application.addListeners(new StartChecks());
        application.run(args);
    }

    /// Five buffers of this size belong to each open window. By a websocket come only its signs of
    /// life, and the news that go out may take several turns; Tomcat asks the system, once.
    private static void keepSocketsSmall() {
        var size = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";
        if (System.getProperty(size) == null) {
            System.setProperty(size, "2048");
        }
    }
}
