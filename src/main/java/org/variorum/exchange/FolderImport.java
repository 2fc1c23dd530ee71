package org.variorum.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.StartFailure;
import org.variorum.accounts.FirstAdmin;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.Person;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.groups.Role;

/// At a start with `variorum.documents`: brings the files of that folder into the group of the
/// folder's name, in the name of the first admin. At the next start with the same folder only what
/// has changed becomes a new version.
@Component
@Order(FolderImport.ORDER)
class FolderImport implements ApplicationRunner {

    /// After the demonstration, which may make the first admin.
    static final int ORDER = 30;

    private static final Logger LOG = LoggerFactory.getLogger(FolderImport.class);

    private final String folder;
    private final FirstAdmin firstAdmin;
    private final Impersonation impersonation;
    private final Groups groups;
    private final FileImport files;

    FolderImport(
            @Value("${variorum.documents:}") String folder,
            FirstAdmin firstAdmin,
            Impersonation impersonation,
            Groups groups,
            FileImport files) {
        this.folder = folder;
        this.firstAdmin = firstAdmin;
        this.impersonation = impersonation;
        this.groups = groups;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!folder.isBlank()) {
            bring(folder);
        }
    }

    /// Brings the files of one folder.
    ///
    /// @throws StartFailure if there is no such folder, no admin, or no right to the group
    ImportCount bring(String name) {
        var path = path(name);
        var found = list(path, name);
        var admin =
                firstAdmin
                        .find()
                        .orElseThrow(
                                () ->
                                        new StartFailure(
                                                "There is no admin to own the documents of %s; set VARIORUM_ADMIN_USERNAME and VARIORUM_ADMIN_PASSWORD to make one."
                                                        .formatted(name)));
        return impersonation.as(admin.id(), () -> bring(found, group(path, admin)));
    }

    private ImportCount bring(List<Path> found, GroupView group) {
        var count = ImportCount.NONE;
        for (var index = 0; index < found.size(); index++) {
            var file = found.get(index);
            LOG.info("Importing {} of {}: {}", index + 1, found.size(), file.getFileName());
            count = count.plus(files.bring(group.id(), file));
        }
        LOG.info("The group “{}” has these files: {}", group.name(), count);
        if (count.broughtSomething() && group.members() == 1) {
            LOG.info(
                    "Nobody but its owner sees the group “{}” until members are added on its Members screen",
                    group.name());
        }
        return count;
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException failure) {
            throw new StartFailure("%s is no folder.".formatted(name));
        }
    }

    /// The files to bring, by name: not hidden ones and not what is in folders below.
    private static List<Path> list(Path path, String name) {
        if (!Files.exists(path)) {
            throw new StartFailure("There is no folder %s.".formatted(name));
        }
        if (!Files.isDirectory(path)) {
            throw new StartFailure("%s is not a folder.".formatted(name));
        }
        try (var entries = Files.list(path)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.toFile().isHidden())
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new StartFailure("The folder %s cannot be read.".formatted(name));
        }
    }

    private GroupView group(Path path, Person admin) {
        var name = String.valueOf(path.getFileName());
        var group = groups.bySlug(Groups.slugOf(name)).orElseGet(() -> create(name, admin));
        if (!group.myRole().atLeast(Role.EDITOR)) {
            throw new StartFailure(
                    "The first admin, %s, may not change the documents of the group %s; make them an editor or owner of it, or rename the folder."
                            .formatted(admin.username(), group.slug()));
        }
        return group;
    }

    private GroupView create(String name, Person admin) {
        try {
            return groups.create(new NewGroup(name, "", name));
        } catch (Refusal refusal) {
            throw new StartFailure(
                    refusal.code().equals("slug-taken")
                            ? "The first admin, %s, is not a member of the group %s; make them an editor or owner of it, or rename the folder."
                                    .formatted(admin.username(), Groups.slugOf(name))
                            : "The folder name “%s” cannot name a group; it needs a letter or digit and at most 80 characters."
                                    .formatted(name));
        }
    }
}
