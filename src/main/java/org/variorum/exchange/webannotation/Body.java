package org.variorum.exchange.webannotation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.WellFormed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON of a request, keeping every figure of its numbers.
@Component
class Body {

    private final ObjectReader json;

    Body(JsonMapper json) {
        this.json =
                json.readerFor(JsonNode.class)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /// @throws ApiFailure 400 for what is no JSON (`json-malformed`), is nested too deeply
    ///   (`json-too-deep`), holds half a surrogate pair or a NUL (`text-malformed`), or is no
    ///   object
    ObjectNode object(byte[] sent) {
        var node = tree(sent);
        if (!(node instanceof ObjectNode object)) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "json-malformed");
        }
        check(object);
        return object;
    }

    private JsonNode tree(byte[] sent) {
        try {
            return json.readTree(sent);
        } catch (StreamConstraintsException tooDeep) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "json-too-deep");
        } catch (JacksonException malformed) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "json-malformed");
        }
    }

    private static void check(JsonNode node) {
        if (node.isString() && !WellFormed.is(node.stringValue())) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "text-malformed");
        }
        if (node instanceof ObjectNode object
                && !object.propertyNames().stream().allMatch(WellFormed::is)) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "text-malformed");
        }
        node.forEach(Body::check);
    }
}
