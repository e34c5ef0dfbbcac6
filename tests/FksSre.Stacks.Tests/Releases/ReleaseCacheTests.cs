using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Releases;

namespace FksSre.Stacks.Tests.Releases;

/// <summary>A name that is kept is that of the very files it was derived from, or it is derived anew.</summary>
public sealed class ReleaseCacheTests : IDisposable
{
    private static readonly Release _release = new("c0ffee000001", "c0ffee000002", "c0ffee000003");

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-release-").FullName;
    private int _derived;

    public ReleaseCacheTests()
    {
        Write("FksSre.Stacks.dll", "one");
        Write("NodaTime.dll", "two");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Name_is_derived_once_for_the_same_files()
    {
        var names = new[] { await NamedAsync(), await NamedAsync(), await NamedAsync() };

        Assert.Equal([_release, _release, _release], names);
        Assert.Equal(1, _derived);
        Assert.Equal(["FksSre.Stacks.dll", "NodaTime.dll", "release.json"], Files());
    }

    [Theory]
    [InlineData("FksSre.Stacks.dll", "onE")]
    [InlineData("NodaTime.dll", "tw0")]
    [InlineData("YamlDotNet.dll", "three")]
    public async Task Name_of_other_files_is_derived_anew(string file, string text)
    {
        await NamedAsync();
        Write(file, text);

        await NamedAsync();

        Assert.Equal(2, _derived);
    }

    [Fact]
    public async Task Name_of_files_that_changed_places_is_derived_anew()
    {
        await NamedAsync();
        Write("FksSre.Stacks.dll", "two");
        Write("NodaTime.dll", "one");

        await NamedAsync();

        Assert.Equal(2, _derived);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Program":"PROGRAM"}""")]
    [InlineData("""{"Program":"PROGRAM","Catalogue":"c0ffee000001","Derivation":"c0ffee000002"}""")]
    [InlineData("""{"Program":"PROGRAM","Catalogue":7}""")]
    public async Task File_that_is_cut_short_or_edited_is_written_anew(string text)
    {
        Write(ReleaseCache.FileName, text.Replace("PROGRAM", new ReleaseCache(_folder).Program(), StringComparison.Ordinal));

        Assert.Equal(_release, await NamedAsync());
        Assert.Equal(_release, await NamedAsync());
        Assert.Equal(1, _derived);
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_costs_the_time_and_nothing_else()
    {
        // No rename replaces a folder, whoever asks for it.
        Directory.CreateDirectory(Path.Combine(_folder, ReleaseCache.FileName, "inside"));

        Assert.Equal(_release, await NamedAsync());
        Assert.Equal(_release, await NamedAsync());
        Assert.Equal(2, _derived);
        Assert.Equal(["FksSre.Stacks.dll", "NodaTime.dll"], Files());
    }

    [Fact]
    public async Task Catalogue_without_a_name_keeps_nothing()
    {
        var wrong = new Finding("FKS001", "catalogue", "", "Wrong.", "Mend it.");

        var named = await CurrentRelease.KeptAsync(new(_folder), () => Task.FromResult(new Checked<Release>(null, [wrong])));

        Assert.Equal([wrong], named.Findings);
        Assert.Equal(["FksSre.Stacks.dll", "NodaTime.dll"], Files());
    }

    private async Task<Release?> NamedAsync() => (await CurrentRelease.KeptAsync(new(_folder), () =>
            {
                _derived++;
                return Task.FromResult(new Checked<Release>(_release, []));
            })).Value;

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
