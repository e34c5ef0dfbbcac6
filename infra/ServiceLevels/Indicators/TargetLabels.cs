using FksSre.PromQl;

namespace FksSre.ServiceLevels.Indicators;

/// <summary>How scraped series say whose they are. The scrape configuration sets these labels and the selectors ask for them.</summary>
/// <remarks>
/// They are labels of the target, not of the application: a <c>service</c> label of the application's own becomes
/// <c>exported_service</c>, so underscore and hyphen spellings inside the services do no harm.
/// </remarks>
public static class TargetLabels
{
    /// <summary>Prometheus sets it to the name of the scrape configuration: one of the jobs below for what is ours.</summary>
    public const string Job = "job";

    /// <summary>The id of a service as the catalogue has it, with underscores.</summary>
    public const string ServiceName = "service";

    /// <summary>The job that scrapes the services' own metrics.</summary>
    public const string ServicesJob = "services";

    /// <summary>The job that asks the blackbox exporter for the services' health.</summary>
    public const string ProbesJob = "probes";

    /// <summary>The job that scrapes the ingress controller, which speaks for all services behind it.</summary>
    public const string IngressJob = "ingress-nginx";

    /// <summary>The job by which Prometheus scrapes itself.</summary>
    public const string PrometheusJob = "prometheus";

    /// <summary>The job by which Prometheus scrapes every Alertmanager.</summary>
    public const string AlertmanagerJob = "alertmanager";

    /// <summary>Fits what the service itself exposes, on all of its targets.</summary>
    public static LabelMatcher[] OfService(string service) =>
        [LabelMatcher.Equal(Job, ServicesJob), LabelMatcher.Equal(ServiceName, service)];

    /// <summary>Fits what the blackbox exporter says about the service.</summary>
    public static LabelMatcher[] OfProbe(string service) => [LabelMatcher.Equal(Job, ProbesJob), LabelMatcher.Equal(ServiceName, service)];
}
