package org.variorum.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.accounts.SignIn;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;

/// Somebody's membership or account ends after it was checked and before they are registered: no
/// departure would ever drop them.
class LostMembershipTest {

    private final HandWire wire = new HandWire();
    private final Couriers couriers = new Couriers();
    private final Newsroom newsroom = new Newsroom(wire, couriers);
    private final Attendance attendance = new Attendance(wire, couriers, Duration.ZERO);
    private final Memberships memberships = mock(Memberships.class);
    private final SignIn signIn = mock(SignIn.class);
    private final Admission admission = new Admission(memberships, signIn);
    private final GroupId group = new GroupId(UUID.randomUUID());

    @AfterEach
    void stops() {
        couriers.stop();
    }

    @Test
    void isAdmittedOnlyWithMembershipAndAccount() {
        var person = UserId.random();
        assertThat(admission.stillHolds(group, person)).isFalse();
        when(memberships.reads(group)).thenReturn(true);
        assertThat(admission.stillHolds(group, person)).as("the account is disabled").isFalse();
        when(signIn.isStillWelcome(person)).thenReturn(true);
        assertThat(admission.stillHolds(group, person)).isTrue();
    }

    @Test
    void getsNoNews() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                new News(newsroom, admission)
                                        .listen(group, UserId.random(), entry -> {}));
        assertThat(newsroom.size()).isZero();
    }

    @Test
    void isNotSeenToBeHere() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                new Presence(attendance, admission)
                                        .enter(group, UserId.random(), Set.of(), here -> {}));
        assertThat(attendance.size()).isZero();
    }
}
