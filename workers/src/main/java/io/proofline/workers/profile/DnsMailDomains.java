package io.proofline.workers.profile;

import java.time.Duration;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.InitialDirContext;

/**
 * Asks the DNS as RFC 5321 section 5.1 says: mail exchangers, and without any the address itself. A null MX (RFC 7505)
 * means that the domain takes no mail.
 *
 * <p>JNDI is used for DNS alone: names reach it only as domains that {@link EmailAddress} let through, and the DNS
 * provider answers with text and never with objects.
 */
@SuppressWarnings({"BanJNDI", "JdkObsolete"})
public final class DnsMailDomains implements MailDomains {

    private static final String NULL_MX = "0 .";

    private final Hashtable<String, String> environment = new Hashtable<>();

    /** @param timeout for one question; one repeat follows */
    public DnsMailDomains(Duration timeout) {
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns:");
        environment.put("com.sun.jndi.dns.timeout.initial", String.valueOf(timeout.toMillis()));
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
    }

    @Override
    public Reachability check(String domain) {
        try {
            return ask(domain);
        } catch (NameNotFoundException noSuchDomain) {
            return Reachability.UNREACHABLE;
        } catch (NamingException nobodyAnswers) {
            return Reachability.NOT_CHECKED;
        }
    }

    private Reachability ask(String domain) throws NamingException {
        InitialDirContext dns = new InitialDirContext(environment);
        try {
            Attributes records = dns.getAttributes("dns:/" + domain, new String[] {"MX", "A", "AAAA"});
            Attribute exchangers = records.get("MX");
            if (exchangers == null) {
                return records.size() > 0 ? Reachability.REACHABLE : Reachability.UNREACHABLE;
            }
            boolean refuses = exchangers.size() == 1 && NULL_MX.equals(exchangers.get());
            return refuses ? Reachability.UNREACHABLE : Reachability.REACHABLE;
        } finally {
            dns.close();
        }
    }
}
