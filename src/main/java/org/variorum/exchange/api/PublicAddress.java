package org.variorum.exchange.api;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.variorum.Plumbing;

/// What this server is called in addresses that others keep: as the operator says
/// (`variorum.public-address`), or else as the request called it.
@Component
@Plumbing(because = "words addresses")
public class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\\[?[0-9A-Fa-f:.]{2,45}]?");

    private final String configured;

    /// @param configured `https://notes.example.org`, with a path if there is one; empty for
    ///   nothing
    PublicAddress(@Value("${variorum.public-address:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
        if (!this.configured.isEmpty()) {
            requireAddress(this.configured);
        }
    }

    private static void requireAddress(String address) {
        var uri = URI.create(address);
        if (uri.getHost() == null
                || !"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("variorum.public-address is no address: " + address);
        }
    }

    /// The address of the root, without a slash at the end.
    ///
    /// @throws ApiFailure 400 if nothing is configured and the request's host is no name of a host
    public String base() {
        return configured.isEmpty() ? ofRequest().build().toUriString() : configured;
    }

    private static ServletUriComponentsBuilder ofRequest() {
        var request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                        .getRequest();
        if (!HOST.matcher(request.getServerName()).matches()) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, "Host", "host-malformed");
        }
        return ServletUriComponentsBuilder.fromContextPath(request);
    }
}
