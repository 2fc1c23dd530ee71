package org.variorum.ui.account;

import java.util.List;

/// What the sign-in page offers somebody who wants to look around: people of the demonstration
/// group, one click each. Without such a bean, or with an empty list, nothing is offered.
public interface DemonstrationOffer {

    /// The address that a form with a `username` is posted to.
    String SIGN_IN = "demonstration/sign-in";

    /// A person to look around as.
    ///
    /// @param roleSentence what one can do as this person
    record Offer(String username, String displayName, String roleSentence) {}

    /// The people offered, in order.
    List<Offer> offers();
}
