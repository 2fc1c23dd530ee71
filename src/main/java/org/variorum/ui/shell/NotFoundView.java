package org.variorum.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;

/// What stands at an address that leads nowhere, or to what is somebody else's: the two look the
/// same, so that nobody learns what exists.
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Variorum")
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new ErrorPage("not-found.title", "error.not-yours"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
