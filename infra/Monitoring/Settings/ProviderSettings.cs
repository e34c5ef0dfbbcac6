namespace FksSre.Monitoring.Settings;

/// <summary>
/// What a stack passes on to its providers, beside what the program decides and the secrets. Each is null where it is not configured, and
/// then the provider's own default holds.
/// </summary>
public sealed record ProviderSettings
{
    /// <summary>Nothing is configured.</summary>
    public static ProviderSettings Default { get; } = new();

    /// <summary>
    /// The account is one of PagerDuty's service region in the EU (<c>pagerduty:serviceRegion: eu</c>). Default: it is not.
    /// </summary>
    public bool PagerDutyInEurope { get; init; }

    /// <summary>Another address of PagerDuty's interface, e.g. of a proxy (<c>pagerduty:apiUrlOverride</c>).</summary>
    public Uri? PagerDutyApi { get; init; }

    /// <summary>The token is not tried before it is used (<c>pagerduty:skipCredentialsValidation</c>). Default: it is.</summary>
    public bool PagerDutyUnchecked { get; init; }

    /// <summary>
    /// Kubernetes' warnings of versions that are going away are not shown (<c>kubernetes:suppressDeprecationWarnings</c>). Default: they
    /// are.
    /// </summary>
    public bool KubernetesDeprecationsUnshown { get; init; }

    /// <summary>How fast the cluster may be asked (<c>kubernetes:kubeClientSettings</c>).</summary>
    public KubernetesClient? KubernetesClient { get; init; }

    /// <summary>The organisation in Grafana, by its number (<c>grafana:orgId</c>).</summary>
    public int? GrafanaOrganisation { get; init; }

    /// <summary>The certificate by which Grafana is known, as text or as a path (<c>grafana:caCert</c>).</summary>
    public string? GrafanaCertificate { get; init; }

    /// <summary>Grafana is believed whatever its certificate (<c>grafana:insecureSkipVerify</c>). Default: it is not.</summary>
    public bool GrafanaUnverified { get; init; }

    /// <summary>How often a request to Grafana is sent again (<c>grafana:retries</c>), 0 to 100.</summary>
    public int? GrafanaRetries { get; init; }

    /// <summary>How many seconds lie between two of them (<c>grafana:retryWait</c>), 0 to 600.</summary>
    public int? GrafanaRetrySeconds { get; init; }
}

/// <param name="PerSecond">Requests a second over time, 1 to 10,000.</param>
/// <param name="Burst">Requests at once, 1 to 10,000.</param>
/// <param name="TimeoutSeconds">After which a request has failed, 1 to 3,600.</param>
public sealed record KubernetesClient(int? PerSecond, int? Burst, int? TimeoutSeconds);
