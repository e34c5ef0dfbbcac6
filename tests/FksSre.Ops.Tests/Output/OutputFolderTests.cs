using FksSre.Monitoring.Rendering;
using FksSre.Ops.Output;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _parent = new();

    private string Out => Path.Combine(_parent.Path, "out");

    [Fact]
    public void A_folder_of_ours_is_replaced_as_a_whole()
    {
        Assert.Null(OutputFolder.Write(Out, [OutputFolder.Generated, new("rules/old.yml", "old")]));
        Assert.Null(OutputFolder.Write(Out, [OutputFolder.Generated, new("rules/a.yml", "ä\n"), new("rules/b.yml", "b")]));

        Assert.Equal(["generated-by-fks.txt", "rules/a.yml", "rules/b.yml"], Files());
        Assert.Equal("ä\n"u8, File.ReadAllBytes(Path.Combine(Out, "rules/a.yml")));
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_old_files_and_nothing_beside_them()
    {
        OutputFolder.Write(Out, [OutputFolder.Generated, new("rules/old.yml", "old")]);
        var unwritable = Enumerable.Range(0, 23).Select(i => new RenderedFile($"rules/{i}.yml", "new")).Append(new(new('x', 300), "its name is too long"));

        Assert.Contains("too long", OutputFolder.Write(Out, unwritable), StringComparison.Ordinal);
        Assert.Equal(["generated-by-fks.txt", "rules/old.yml"], Files());
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");

        Assert.Equal($"{Out} holds files that are not from an earlier render.", OutputFolder.Write(Out, [OutputFolder.Generated]));
        Assert.Equal(["notes.txt"], Files());
    }

    [Fact]
    public void A_file_in_its_place_is_left_alone()
    {
        File.WriteAllText(Out, "mine");

        Assert.Equal($"{Out} is a file.", OutputFolder.Write(Out, [OutputFolder.Generated]));
        Assert.Equal("mine", File.ReadAllText(Out));
    }

    public void Dispose() => _parent.Dispose();

    private IEnumerable<string> Files() =>
        Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Out, f)).Order(StringComparer.Ordinal);
}
