using System.Collections.Immutable;
using FksSre.Monitoring.Settings;

namespace FksSre.Monitoring.Scraping;

/// <summary>What Prometheus is told in a cluster beyond the plan: who it is, how it finds pods, and where its samples go.</summary>
/// <param name="ServicesNamespace">Where the services' pods are. Each pod is scraped by itself: a service's address would answer with
/// another pod's counters each time, and every change of pod would look like a reset.</param>
/// <param name="Parts">Host and port of our own parts that have metrics, by job.</param>
/// <param name="LongTerm">Where samples go beyond the volume.</param>
public sealed record ClusterScraping(string ServicesNamespace, ImmutableSortedDictionary<string, string> Parts, LongTermStorage LongTerm)
{
    /// <summary>The file with remote write's bearer token, beside the configuration.</summary>
    public const string TokenFile = "secrets/remote-write-token";

    /// <summary>
    /// What tells replicas apart on series; it is taken off alerts, since Alertmanager would otherwise notify once for each replica.
    /// </summary>
    public const string ReplicaLabel = "replica";

    /// <summary>The environment variable of the pod that holds the replica's name.</summary>
    public const string ReplicaVariable = "POD_NAME";
}
