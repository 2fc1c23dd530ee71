package org.variorum.exchange.webannotation;

import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;

/// What the things of this server are called by the Protocol: addresses, and for people names that
/// lead nowhere.
///
/// @param base of the server as the request called it, without a slash at the end
record Addresses(String base) {

    String document(DocumentId document) {
        return base + "/api/documents/" + document.value();
    }

    String version(DocumentId document, int number) {
        return document(document) + "/versions/" + number;
    }

    String container(DocumentId document) {
        return document(document) + "/annotations/";
    }

    String annotation(WebAnnotationView annotation) {
        return container(annotation.document()) + annotation.name();
    }

    static String person(UserId person) {
        return "urn:uuid:" + person.value();
    }
}
