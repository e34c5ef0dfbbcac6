using FksSre.Delivery.Comparison;
using FksSre.Delivery.Reports;
using FksSre.Tests;

namespace FksSre.Delivery.Tests.Prepared;

/// <summary>Each prepared change has exactly the preview that is committed in <c>tests/Cases/previews</c>.</summary>
public class PreparedChangeTests
{
    public static TheoryData<string> Names => [.. PreparedChanges.All.Keys];

    public static TheoryData<string> NamesWithoutEffect => [.. PreparedChanges.WithoutEffect.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Prepared_change_has_its_preview(string name) =>
        GoldenFile.AssertSame(
            Path.Combine(GoldenFile.Folder("previews"), $"{name}.txt"),
            string.Concat(PreviewText.Of(await PreviewAsync(PreparedChanges.All[name])).Select(line => line + "\n"))
        );

    [Theory]
    [MemberData(nameof(NamesWithoutEffect))]
    public async Task Edit_without_effect_has_no_preview(string name) =>
        Assert.Equal(
            ["prod: nothing differs between before and after."],
            PreviewText.Of(await PreviewAsync(PreparedChanges.WithoutEffect[name]))
        );

    [Fact]
    public void Every_committed_preview_has_its_change() =>
        Assert.Equal(
            PreparedChanges.All.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(GoldenFile.Folder("previews")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
        );

    private static async Task<EnvironmentPreview> PreviewAsync(PreparedChange change)
    {
        var before = Renders.OfAsync(change.Environment, roster: change.RosterBefore);
        var after = await Renders.OfAsync(change.Environment, change.Services, change.Roster ?? change.RosterBefore, change.Configure);
        return new(change.Environment, "before", "after", EnvironmentComparison.Of(await before, after, Renders.Now), new(160, [], [], []));
    }
}
