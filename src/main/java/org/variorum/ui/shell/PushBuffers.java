package org.variorum.ui.shell;

import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/// Keeps the buffers small that each open window has on the server for what its browser sends by
/// websocket: signs of life alone. Atmosphere takes 48 kB for granted, and hears of anything else
/// only by a parameter of Vaadin's servlet.
@Component
class PushBuffers implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet) {
            servlet.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, "2048");
        }
        return bean;
    }
}
