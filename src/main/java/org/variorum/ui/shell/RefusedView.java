package org.variorum.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;

/// What a service refused while a screen was being opened looks as if it were not there.
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Variorum")
class RefusedView extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new ErrorPage("not-found.title", "error.not-yours"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
