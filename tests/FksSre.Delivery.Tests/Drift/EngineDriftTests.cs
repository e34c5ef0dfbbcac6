using FksSre.Delivery.Drift;
using FksSre.Delivery.Engine;
using FksSre.Delivery.Reports;
using FksSre.Delivery.Tests.Engine;
using FksSre.Tests;

namespace FksSre.Delivery.Tests.Drift;

/// <summary>What each recorded run comes to as drift, whole: as text and for programs, and what closes or opens an issue.</summary>
public class EngineDriftTests
{
    private const string Summary = """{"summaryEvent":{"result":"succeeded"}}""";
    private const string Refresh = """{"resourcePreEvent":{"metadata":{"op":"refresh","urn":"u"}}}""";

    [Theory]
    [InlineData("no-change", 0, 0, 1)]
    [InlineData("one-port-changed", 7, 2, 1)]
    [InlineData("policy-mandatory", 1, 0, 3)]
    [InlineData("hand-edit-conflict", 1, 1, 0)]
    [InlineData("hand-edit-forced", 7, 2, 0)]
    [InlineData("deleted-by-hand", 1, 2, 0)]
    [InlineData("storage-grown", 1, 2, 1)]
    [InlineData("unready-pod", 7, 0, 0)]
    public void Run_is_judged(string name, int exitCode, int items, int missed)
    {
        var report = EngineDrift.Of(EngineEvents.Read(Recorded.Lines(name)), exitCode, "dev");

        Assert.Equal((items, missed), (report.Items.Length, report.NotLookedAt.Length));
        GoldenFile.AssertSame(
            Path.Combine(Recorded.Folder, $"{name}.drift.txt"),
            string.Concat(DriftText.Of("dev", report).Select(line => line + "\n")) + DriftJson.Of("dev", report)
        );
    }

    [Fact]
    public void Run_that_refreshed_and_found_nothing_is_clean()
    {
        var report = EngineDrift.Of(EngineEvents.Read([Refresh, Summary]), 0, "dev");

        Assert.True(report.IsClean);
        Assert.Equal(["looked at      the engine's preview with refresh", "dev: as it is declared."], DriftText.Of("dev", report));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(null)]
    public void Run_that_ended_early_is_not_known_and_never_clean(int? exitCode)
    {
        var report = EngineDrift.Of(EngineEvents.Read([Refresh]), exitCode, "dev");

        Assert.Empty(report.Items);
        Assert.Empty(report.Looked);
        Assert.Equal(EngineEnd.Of(exitCode, EngineEvents.Read([Refresh]), "dev").Sentence, Assert.Single(report.NotLookedAt).Why);
    }

    [Theory]
    [InlineData("create", "Missing", "it is declared here and not deployed")]
    [InlineData("delete", "Added", "it is deployed and not declared here; it is protected")]
    [InlineData("update", "Differs", "it is deployed with another spec.a")]
    [InlineData("replace", "Differs", "it is deployed with another spec.k, so it would be replaced, and it is protected")]
    public void What_differs_from_the_stack_is_told_apart(string op, string kind, string text)
    {
        var step = $$$"""
            {"resourcePreEvent":{"metadata":{"op":"{{{op}}}","urn":"urn:pulumi:dev::p::t:m:T::seventeen","keys":["spec.k"],"diffs":["spec.a"],"old":{"protect":true}} } }
            """;

        var item = Assert.Single(EngineDrift.Of(EngineEvents.Read([Refresh, step, Summary]), 7, "dev").Items);

        Assert.Equal((kind, "t:m:T seventeen", text), (item.Kind.ToString(), item.Subject, item.Text));
    }

    [Theory]
    [InlineData(
        "Apply failed with 1 conflict: conflict with \"kubectl-edit\" using v1: .data.alertmanagers.yml\n\n",
        "kubectl-edit .data.alertmanagers.yml"
    )]
    [InlineData(
        "Apply failed with 2 conflicts: conflicts with \"helm\" using apps/v1:\n- .spec.replicas\n- .spec.a[name=\"x: y\"].b",
        "helm .spec.replicas, helm .spec.a[name=\"x: y\"].b"
    )]
    [InlineData(
        "Apply failed with 2 conflicts: conflicts with \"a\" using v1 at 2026-11-27T03:17:00Z:\n- .x\n"
            + "conflicts with \"b\" with subresource \"scale\" using apps/v1:\n- .spec.replicas\n",
        "a .x, b .spec.replicas"
    )]
    [InlineData("conflict with \"kubectl\" with subresource \"scale\" using apps/v1: .spec.replicas", "kubectl .spec.replicas")]
    [InlineData("conflict with \"no end", "")]
    [InlineData("a 422: spec: Forbidden", "")]
    public void Conflict_is_read_as_an_API_server_writes_it(string error, string conflicts) =>
        Assert.Equal(conflicts, string.Join(", ", FieldConflict.In(error).Select(each => $"{each.Manager} {each.Path}")));

    /// <summary>The cluster knows who; what the engine says of the same object is not said again.</summary>
    [Fact]
    public void Later_part_that_knows_more_of_the_same_thing_is_taken()
    {
        DriftItem Item(DriftKind kind, string subject, string text) => new(kind, subject, text, "c");
        var engine = DriftReport.Empty with { Items = [Item(DriftKind.Edited, "a", "somebody"), Item(DriftKind.Deleted, "a", "gone")] };
        var cluster = DriftReport.Empty with { Items = [Item(DriftKind.Edited, "a", "ada 2"), Item(DriftKind.Edited, "a", "ada 1")] };

        var items = DriftReport.Of([engine, cluster]).Items;

        Assert.Equal(["ada 1", "ada 2", "gone"], items.Select(item => item.Text));
    }
}
