using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Resources;

/// <summary>What follows from a changed configuration of prod or dev, as a reviewer reads it.</summary>
public class ConfiguredChangeTests
{
    [Fact]
    public async Task Volumes_that_grow_are_told_by_their_claims()
    {
        var texts = Texts(
            await Renders.ProdAsync,
            await Renders.OfAsync("prod", configure: Configurations.With("80Gi", "prometheus", "storage"))
        );

        Assert.Equal(
            """
            Gain prometheus-volume-0, prometheus-volume-1: 50Gi → 80Gi: the claims data-prometheus-0 and data-prometheus-1 grow where they are, and that restarts nothing
            Change prometheus-server: --storage.tsdb.retention.size: 40960MB → 65536MB: its 2 pods restart, one after the other
                spec.template.spec.containers[prometheus].args[--storage.tsdb.retention.size]: 40960MB → 65536MB
            Change prometheus-server: is declared otherwise in what the engine is told to ignore, so nothing happens to what is there
                prometheus-server: spec.volumeClaimTemplates[0].spec.resources.requests.storage: 50Gi → 80Gi
            """,
            texts
        );
    }

    [Fact]
    public async Task Shorter_retention_deletes_history()
    {
        var texts = Texts(
            await Renders.ProdAsync,
            await Renders.OfAsync("prod", configure: Configurations.With("35d", "prometheus", "retention"))
        );

        Assert.Equal(
            """
            !! Loss prometheus-server: history is kept for 35 d instead of 95 d: what was recorded more than 35 d ago is deleted
            Change prometheus-server: --storage.tsdb.retention.time: 95d → 35d: its 2 pods restart, one after the other
                spec.template.spec.containers[prometheus].args[--storage.tsdb.retention.time]: 95d → 35d
            """,
            texts
        );
    }

    [Fact]
    public async Task Attaching_dev_deletes_what_was_recorded()
    {
        var texts = Texts(await Renders.DevAsync, await Renders.OfAsync("dev", configure: Configurations.Attached), loudAlone: true);

        Assert.Equal(
            """
            !! Loss prometheus-server: the StatefulSet is deleted, and with it 35 d of recorded history of every SLO
            !! Loss alertmanager-server: the StatefulSet is deleted, and with it the silences and the log of what was told already
            !! Loss grafana-data: the PersistentVolumeClaim is deleted, and with it Grafana's users, settings and dashboards made by hand
            !! Loss platform-namespace: the Namespace fks-monitoring is deleted, and with it everything in it, also what this stack did not make
            """.Split('\n').Order(StringComparer.Ordinal),
            texts.Split('\n').Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Another_namespace_begins_anew_and_is_refused()
    {
        var texts = Texts(
            await Renders.ProdAsync,
            await Renders.OfAsync("prod", configure: Configurations.With("fks-sre", "namespace")),
            loudAlone: true
        );

        Assert.Contains(
            "!! Loss protected: 4 would be replaced, which the engine refuses: "
                + "the update fails, and so does every other until it is settled",
            texts,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "!! Loss prometheus-server: the StatefulSet begins anew with nothing: 95 d of recorded history of every SLO stay on the claims "
                + "data-prometheus-0 and data-prometheus-1 in the namespace fks-monitoring, which nobody reads or manages any more",
            texts,
            StringComparison.Ordinal
        );
    }

    private static string Texts(RenderedEnvironment before, RenderedEnvironment after, bool loudAlone = false) =>
        ChangeTexts.Of(ResourceComparison.Of(before, after).Where(change => change.IsLoud || !loudAlone), details: !loudAlone);
}
