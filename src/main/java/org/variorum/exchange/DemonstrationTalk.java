package org.variorum.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.discussions.Discussions;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.PostId;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;

/// Lets the demonstration's people talk.
@Component
class DemonstrationTalk {

    private final Discussions discussions;
    private final Passages passages;

    DemonstrationTalk(Discussions discussions, Passages passages) {
        this.discussions = discussions;
        this.passages = passages;
    }

    /// Holds one discussion to its end.
    void hold(
            String step,
            Subject subject,
            List<Script.Saying> sayings,
            Script.@Nullable Verdict end,
            DemonstrationCast cast,
            DemonstrationLibrary library) {
        var stage = new Stage(subject, cast, library);
        sayAll(step + " post", sayings, null, stage);
        if (end != null) {
            cast.does(
                    step + " resolved",
                    end.by(),
                    () -> {
                        var discussion = discussions.about(subject).orElseThrow().id();
                        discussions.resolve(discussion, end.reason());
                    });
        }
    }

    private void sayAll(
            String step, List<Script.Saying> sayings, @Nullable PostId parent, Stage stage) {
        for (var index = 0; index < sayings.size(); index++) {
            say(step + " " + index, sayings.get(index), parent, stage);
        }
    }

    private void say(String step, Script.Saying saying, @Nullable PostId parent, Stage stage) {
        var cast = stage.cast();
        var post =
                new PostId(
                        cast.once(
                                step,
                                saying.by(),
                                () ->
                                        discussions
                                                .post(command(saying, parent, stage))
                                                .id()
                                                .value()));
        for (var other : saying.agree()) {
            cast.does(step + " agreed " + other, other, () -> discussions.agree(post));
        }
        sayAll(step, saying.replies(), post, stage);
        // Only now: nobody replies to what is withdrawn.
        if (saying.withdrawn()) {
            cast.does(step + " withdrawn", saying.by(), () -> discussions.withdraw(post));
        }
    }

    private NewPost command(Script.Saying saying, @Nullable PostId parent, Stage stage) {
        var cites =
                saying.cites().stream()
                        .map(stage.library()::selection)
                        .map(passages::at)
                        .map(PassageView::id)
                        .toList();
        var stance = DemonstrationArguments.constant(Stance.class, saying.stance());
        return new NewPost(stage.subject(), parent, stance, saying.body(), cites);
    }

    private record Stage(Subject subject, DemonstrationCast cast, DemonstrationLibrary library) {}
}
