package org.variorum.ui.versions;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.DocumentPlace;

/// What a version did to what was said of the one before: to annotations, to claims and their
/// evidence, to discussions.
class ImpactView extends Composite<Div> {

    ImpactView(VersionServices services, DocumentPlace place, VersionView version) {
        var report = services.placements().report(version.id());
        getContent().addClassName("impact");
        getContent().add(new TallyView(report.annotations(), report.passages()));
    }
}
