using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Reports;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Tests.Reports;

/// <summary>Previews of any content.</summary>
internal static class Previews
{
    public static readonly PolicyResults Kept = new(160, [], [], []);

    public static EnvironmentPreview Of(params ImmutableArray<Change> changes) => new("prod", "8a347076 (main)", "f7c529aa", changes, Kept);

    public static readonly Change Lost = new(Topic.Promises, Effect.Loss, "fks_api/availability", "objective 99.9 % → 99.5 %.")
    {
        Details = ["43 m 12 s → 3 h 36 m in 30 d", "10 m 4.8 s → 50 m 24 s in 7 d"],
    };

    public static readonly Change Loud = new(Topic.Resources, Effect.Loss, "prometheus-server", "deleted, and 95 d of history with it.")
    {
        IsLoud = true,
    };

    public static readonly Change Won = new(Topic.Alerts, Effect.Gain, "fks_web", "one more page.");

    public static readonly Finding Broken = new("image-tag", "a/b", "latest", "It moves.", "Name a version.");
}
