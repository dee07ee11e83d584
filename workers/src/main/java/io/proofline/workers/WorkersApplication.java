package io.proofline.workers;

import io.proofline.contract.worker.JobSource;
import io.proofline.workers.http.HttpJobSource;
import io.proofline.workers.loop.WorkerLoop;
import io.proofline.workers.loop.WorkerSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Workers as a process of their own, as many as one likes, against an engine over HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties({RemoteWorkerSettings.class, VisionSettings.class})
public class WorkersApplication {

    private static final Duration IDLE = Duration.ofMillis(500);

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(WorkersApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments);
    }

    @Bean
    VisionWorkers visionWorkers(VisionSettings settings) {
        return VisionWorkers.open(settings, Clock.systemUTC());
    }

    @Bean
    JobSource jobSource(RemoteWorkerSettings settings) {
        return new HttpJobSource(
                settings.engine().url(),
                settings.worker().id(),
                settings.worker().secret());
    }

    @Bean
    WorkerLoop workerLoop(RemoteWorkerSettings settings, JobSource jobs, VisionWorkers workers) {
        WorkerSettings standard = WorkerSettings.standard(processName());
        return new WorkerLoop(
                jobs,
                new WorkerSettings(
                        standard.workerId(),
                        settings.worker().parallel(),
                        settings.worker().lock(),
                        IDLE,
                        standard.drain()),
                workers.handlers(settings.worker().topics()));
    }

    /** Works until the process is told to end; the loop is closed with the context. */
    @Bean
    CommandLineRunner work(WorkerLoop loop) {
        return arguments -> {
            loop.start();
            new CountDownLatch(1).await();
        };
    }

    /** Host and process: what an operator looks for in a lock or a log line. */
    private static String processName() {
        long process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + process;
        } catch (UnknownHostException nameless) {
            return "worker-" + process;
        }
    }
}
