package org.variorum.ui.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.documents.Inline;
import org.variorum.documents.NumberedBlock;
import org.variorum.documents.VersionText;

/// A version's text with its structure, as the pane loads it: `TextResponse` in `protocol.ts`.
record TextResponse(String text, List<BlockPart> blocks, List<InlinePart> inlines) {

    record BlockPart(
            String kind,
            int start,
            int end,
            @Nullable Integer level,
            @Nullable Integer number,
            UUID id) {}

    record InlinePart(String kind, int start, int end, @Nullable String href) {}

    static TextResponse of(VersionText text) {
        return new TextResponse(
                text.text(),
                text.blocks().stream().map(TextResponse::part).toList(),
                text.inlines().stream().map(TextResponse::part).toList());
    }

    private static BlockPart part(NumberedBlock numbered) {
        var block = numbered.block();
        return new BlockPart(
                word(block.kind()),
                block.span().start(),
                block.span().end(),
                block.level() == 0 ? null : block.level(),
                numbered.number() == 0 ? null : numbered.number(),
                Objects.requireNonNull(block.paragraph()));
    }

    private static InlinePart part(Inline inline) {
        return new InlinePart(
                word(inline.kind()), inline.span().start(), inline.span().end(), inline.href());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
