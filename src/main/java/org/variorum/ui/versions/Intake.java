package org.variorum.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.component.upload.UploadManager.FileRejectionReason;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.documents.Filename;
import org.variorum.ui.components.Texts;

/// Takes files in, one after the other, shows their progress, and says of each what became of it.
@JsModule("./library/uploads.ts")
public final class Intake extends Div {

    /// What to do with a file.
    @FunctionalInterface
    public interface Receiver {

        /// Takes it.
        ///
        /// @throws Refusal if it cannot be taken
        Outcome receive(String filename, byte[] bytes);
    }

    /// What became of a file: a sentence that says it, and what one can do about it.
    public record Outcome(String sentence, List<Way> ways) {

        /// It was taken, and there is nothing more to do.
        public static Outcome taken(String sentence) {
            return new Outcome(sentence, List.of());
        }
    }

    /// One thing to do; gives what became of the file then, or null where one leaves.
    public record Way(String label, Supplier<@Nullable Outcome> go) {}

    private final Receiver receiver;
    private final long maxBytes;
    private final UploadManager manager;
    private final UnorderedList results = new UnorderedList();
    private final NativeButton close = new NativeButton("×", click -> forget());

    /// An intake without files.
    ///
    /// @param owner the part of the screen that lives as long as the upload may last
    /// @param maxBytes the greatest size of a file; greater ones are refused before they travel
    public Intake(Component owner, long maxBytes, Receiver receiver) {
        this.receiver = receiver;
        this.maxBytes = maxBytes;
        addClassName("intake");
        manager = new UploadManager(owner, this::take);
        manager.setMaxFileSize(maxBytes);
        manager.addFileRejectedListener(
                rejected -> refuse(rejected.getFileName(), rejected.getReason()));
        manager.addAllFinishedListener(finished -> manager.clearFileList());
        results.addClassName("intake-results");
        results.getElement().setAttribute("aria-live", "polite");
        results.setVisible(false);
        close.addClassName("intake-close");
        close.getElement().setAttribute("aria-label", Texts.get("intake.close"));
        close.setVisible(false);
        add(new UploadFileList(manager), new Div(results, close));
    }

    /// What takes the files, for a place where they can be dropped.
    public UploadManager manager() {
        return manager;
    }

    /// Takes one file at a time.
    public Intake one() {
        manager.setMaxFiles(1);
        return this;
    }

    /// A button that opens the choice of files.
    public UploadButton button(String text) {
        var button = new UploadButton(text, manager);
        button.addClassName("upload-button");
        return button;
    }

    /// Forgets what became of earlier files.
    private void forget() {
        results.removeAll();
        results.setVisible(false);
        close.setVisible(false);
    }

    /// Takes one file that has arrived whole.
    public void receive(String filename, byte[] bytes) {
        try {
            say(filename, receiver.receive(filename, bytes));
        } catch (Refusal refusal) {
            say(filename, Texts.of(refusal), "intake-refused");
        } catch (AccessDeniedException denied) {
            say(filename, Texts.get("error.not-yours"), "intake-refused");
        }
    }

    private void say(String filename, Outcome outcome) {
        var asks = !outcome.ways().isEmpty();
        var line = say(filename, outcome.sentence(), asks ? "intake-asks" : "intake-taken");
        for (var way : outcome.ways()) {
            var button = new NativeButton(way.label(), click -> go(filename, line, way));
            button.addClassName("link-button");
            line.add(button);
        }
    }

    /// The question goes, the answer comes.
    private void go(String filename, ListItem question, Way way) {
        results.remove(question);
        try {
            var outcome = way.go().get();
            if (outcome != null) {
                say(filename, outcome);
            }
        } catch (Refusal refusal) {
            say(filename, Texts.of(refusal), "intake-refused");
        } catch (AccessDeniedException denied) {
            say(filename, Texts.get("error.not-yours"), "intake-refused");
        }
    }

    /// Says that a file was refused before it travelled.
    public void refuse(String filename, FileRejectionReason reason) {
        var sentence =
                switch (reason) {
                    case FILE_TOO_LARGE -> Texts.get("intake.too-large", Sizes.of(maxBytes));
                    case TOO_MANY_FILES -> Texts.get("intake.one-only");
                    default -> Texts.get("intake.failed");
                };
        say(filename, sentence, "intake-refused");
    }

    /// Reads at most one byte more than is allowed, so that a browser that does not keep the limit
    /// costs no memory.
    private void take(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var content = event.getInputStream()) {
            bytes = content.readNBytes(Math.toIntExact(maxBytes + 1));
        }
        event.getUI().access(() -> receive(event.getFileName(), bytes));
    }

    private ListItem say(String filename, String sentence, String style) {
        var name = new Span(shown(filename));
        name.addClassName("intake-name");
        var line = new ListItem(name, new Span(sentence));
        line.addClassName(style);
        results.add(line);
        results.setVisible(true);
        close.setVisible(true);
        return line;
    }

    /// A name as it may be shown: what is not seen, or makes it read as another name, is left out.
    private static String shown(String filename) {
        try {
            return Filename.clean(filename);
        } catch (Refusal nothingLeft) {
            return Texts.get("intake.nameless");
        }
    }
}
