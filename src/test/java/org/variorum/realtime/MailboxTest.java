package org.variorum.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MailboxTest {

    private final Couriers couriers = new Couriers();

    @AfterEach
    void stops() {
        couriers.stop();
    }

    @Test
    void deliversOneAtATimeInTheOrderOfArrival() {
        var heard = new Heard<Integer>();
        var inside = new AtomicInteger();
        var together = new AtomicBoolean();
        var mailbox =
                couriers.<Integer>mailbox(
                        "A test",
                        number -> {
                            together.compareAndSet(false, inside.incrementAndGet() > 1);
                            Thread.yield();
                            inside.decrementAndGet();
                            heard.accept(number);
                        });

        IntStream.range(0, 2_000).forEach(mailbox::put);

        assertThat(heard.next(2_000)).isEqualTo(IntStream.range(0, 2_000).boxed().toList());
        assertThat(together).isFalse();
    }

    @Test
    void keepsAFailingListenerAndComplainsOnceInOneLine(CapturedOutput output) {
        var heard = new Heard<Integer>();
        var mailbox =
                couriers.<Integer>mailbox(
                        "The clumsy one",
                        number -> {
                            heard.accept(number);
                            if (number == 1) {
                                throw new IllegalStateException("dropped it");
                            }
                            throw new AssertionError("dropped it again");
                        });

        List.of(1, 2, 3).forEach(mailbox::put);

        assertThat(heard.next(3)).containsExactly(1, 2, 3);
        assertThat(output.getOut().lines().filter(line -> line.contains("The clumsy one")))
                .singleElement()
                .asString()
                .endsWith("java.lang.IllegalStateException: dropped it");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void deliversNothingOnceItIsClosed() throws InterruptedException {
        var heard = new Heard<Integer>();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var mailbox =
                couriers.<Integer>mailbox(
                        "A test",
                        number -> {
                            begun.countDown();
                            await(goOn);
                            heard.accept(number);
                        });
        mailbox.put(1);
        mailbox.put(2);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        mailbox.close();
        mailbox.put(3);
        goOn.countDown();

        assertThat(heard.next()).isEqualTo(1);
        heard.hearsNothingMore();
    }

    @Test
    void givesUpAListenerThatIsTenThousandBehind(CapturedOutput output) {
        var never = new CountDownLatch(1);
        var mailbox = couriers.<Integer>mailbox("The stuck one", number -> await(never));

        IntStream.range(0, Mailbox.MOST_WAITING + 2).forEach(mailbox::put);

        assertThat(mailbox.isClosed()).isTrue();
        assertThat(output.getOut().lines().filter(line -> line.contains("The stuck one")))
                .singleElement()
                .asString()
                .endsWith("The stuck one is 10000 deliveries behind and gets no more");
        never.countDown();
    }

    @Test
    void forgetsWhatComesAfterTheProgramBeganToStop() {
        var heard = new Heard<Integer>();
        var mailbox = couriers.<Integer>mailbox("A test", heard);
        couriers.stop();

        mailbox.put(1);

        assertThat(mailbox.isClosed()).isTrue();
        heard.hearsNothingMore();
    }

    @Test
    void inheritsNothingFromTheThreadThatPutsIn() {
        var inherited = new InheritableThreadLocal<String>();
        inherited.set("the author");
        var heard = new Heard<Boolean>();
        couriers.<String>mailbox("A test", word -> heard.accept(inherited.get() == null))
                .put("word");

        assertThat(heard.next()).isTrue();
        inherited.remove();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
