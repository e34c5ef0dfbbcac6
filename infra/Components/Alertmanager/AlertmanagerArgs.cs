using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Components.Alertmanager;

/// <param name="Place">Where it goes.</param>
/// <param name="Settings">How it is run.</param>
/// <param name="Configuration">alertmanager.yml; it names files with secrets and holds none.</param>
/// <param name="Secrets">Those files, by their path beside the configuration; ordered by it.</param>
/// <param name="Sink">Where notifications go that have no other way; null: nowhere besides HTTPS.</param>
public sealed record AlertmanagerArgs(
    Placement Place,
    AlertmanagerSettings Settings,
    string Configuration,
    ImmutableSortedDictionary<string, Output<string>> Secrets,
    Uri? Sink
);
