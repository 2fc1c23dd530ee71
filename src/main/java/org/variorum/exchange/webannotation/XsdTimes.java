package org.variorum.exchange.webannotation;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;

/// Times as XML Schema writes them, which the Data Model wants.
final class XsdTimes {

    private static final DatatypeFactory TYPES = types();

    private XsdTimes() {}

    /// Whether it is an `xsd:dateTime`, with or without a zone.
    static boolean isDateTime(String text) {
        try {
            return DatatypeConstants.DATETIME.equals(
                    TYPES.newXMLGregorianCalendar(text).getXMLSchemaType());
        } catch (IllegalArgumentException | IllegalStateException none) {
            return false;
        }
    }

    private static DatatypeFactory types() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
