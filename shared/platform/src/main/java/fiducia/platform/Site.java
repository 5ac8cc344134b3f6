package fiducia.platform;

/**
 * The website that calls the API.
 *
 * @param origin the one origin that browsers may call from
 * @param url where its pages are, without a slash at the end; links in mails begin with it
 */
public record Site(String origin, String url) {}
