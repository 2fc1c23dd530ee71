package org.variorum.exchange.webannotation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.variorum.exchange.api.ApiFailure;

/// The forms in which annotations are sent; the first is what is sent to who does not care.
enum Format {
    JSON_LD(Terms.JSON_LD, Terms.JSON_LD_ANNO, ""),
    /// Asked for by name; what is sent is JSON-LD and says so.
    JSON("application/json", Terms.JSON_LD_ANNO, ""),
    TURTLE(Terms.TURTLE, Terms.TURTLE + ";charset=UTF-8", "-ttl");

    private final MediaType type;
    private final String contentType;
    private final String suffix;

    Format(String type, String contentType, String suffix) {
        this.type = MediaType.parseMediaType(type);
        this.contentType = contentType;
        this.suffix = suffix;
    }

    String contentType() {
        return contentType;
    }

    /// What the validator of this form ends in.
    String suffix() {
        return suffix;
    }

    /// The one that is liked best. The profile is not compared: there is only one.
    ///
    /// @param accept the header, null without
    /// @throws ApiFailure 406 if none of them is acceptable
    static Format of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON_LD;
        }
        var ranges = ranges(accept);
        Format best = null;
        var liked = 0.0;
        for (var format : values()) {
            var quality = format.quality(ranges);
            if (quality > liked) {
                best = format;
                liked = quality;
            }
        }
        if (best == null) {
            throw notAcceptable();
        }
        return best;
    }

    /// By the most exact range that takes it in; 0 if none does.
    private double quality(List<MediaType> ranges) {
        MediaType exact = null;
        for (var range : ranges) {
            if (range.includes(type) && (exact == null || exact.includes(range))) {
                exact = range;
            }
        }
        return exact == null ? 0 : exact.getQualityValue();
    }

    private static List<MediaType> ranges(String accept) {
        try {
            return Arrays.asList(MediaType.parseMediaTypes(accept).toArray(MediaType[]::new));
        } catch (InvalidMediaTypeException malformed) {
            throw notAcceptable();
        }
    }

    private static ApiFailure notAcceptable() {
        return ApiFailure.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
    }
}
