package org.variorum.exchange.webannotation;

/// The addresses that the W3C gave to what is spoken of here.
final class Terms {

    /// The context and the profile of Web Annotation.
    static final String ANNO = "http://www.w3.org/ns/anno.jsonld";

    /// The context of containers.
    static final String LDP_CONTEXT = "http://www.w3.org/ns/ldp.jsonld";

    static final String ACTIVITY_STREAMS = "https://www.w3.org/ns/activitystreams";

    static final String LDP = "http://www.w3.org/ns/ldp#";
    static final String OA = "http://www.w3.org/ns/oa#";

    static final String BASIC_CONTAINER = LDP + "BasicContainer";
    static final String RESOURCE = LDP + "Resource";
    static final String CONSTRAINED_BY = LDP + "constrainedBy";
    static final String PREFER_MINIMAL = LDP + "PreferMinimalContainer";
    static final String ANNOTATION = OA + "Annotation";
    static final String PREFER_IRIS = OA + "PreferContainedIRIs";
    static final String PREFER_DESCRIPTIONS = OA + "PreferContainedDescriptions";

    /// The constraints that the Protocol lays on a container.
    static final String PROTOCOL = "http://www.w3.org/TR/annotation-protocol/";

    /// How fragments of plain text are written, `char=0,10` for one.
    static final String PLAIN_TEXT_FRAGMENTS = "rfc5147";

    static final String JSON_LD = "application/ld+json";

    /// What is answered by default.
    static final String JSON_LD_ANNO = JSON_LD + "; profile=\"" + ANNO + "\"";

    static final String TURTLE = "text/turtle";

    private Terms() {}
}
