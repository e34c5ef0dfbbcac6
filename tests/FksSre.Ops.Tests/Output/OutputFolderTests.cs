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
        Assert.Null(OutputFolder.Write(Out, [OutputFolder.Generated, new("prometheus/old.yml", "old")]));
        Assert.Null(OutputFolder.Write(Out, [OutputFolder.Generated, new("prometheus/a.yml", "ä\n"), new("prometheus/b.yml", "b")]));

        Assert.Equal(["generated-by-fks.txt", "prometheus/a.yml", "prometheus/b.yml"], Files());
        Assert.Equal("ä\n"u8, File.ReadAllBytes(Path.Combine(Out, "prometheus/a.yml")));
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_old_files_and_nothing_beside_them()
    {
        OutputFolder.Write(Out, [OutputFolder.Generated, new("prometheus/old.yml", "old")]);
        var unwritable = Enumerable.Range(0, 23).Select(i => new RenderedFile($"prometheus/{i}.yml", "new")).Append(new($"prometheus/{new string('x', 300)}", "its name is too long"));

        Assert.Contains("too long", OutputFolder.Write(Out, unwritable), StringComparison.Ordinal);
        Assert.Equal(["generated-by-fks.txt", "prometheus/old.yml"], Files());
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");

        Assert.Equal($"{Out} holds notes.txt, which is not from an earlier render.", OutputFolder.Write(Out, [OutputFolder.Generated]));
        Assert.Equal(["notes.txt"], Files());
    }

    /// <summary>Somebody's specifications beside what was made of them would be gone with it.</summary>
    [Fact]
    public void A_folder_of_ours_with_something_else_in_it_is_left_alone()
    {
        OutputFolder.Write(Out, [OutputFolder.Generated]);
        File.WriteAllText(Path.Combine(Out, "slos.yaml"), "mine");

        Assert.Equal($"{Out} holds slos.yaml, which is not from an earlier render.", OutputFolder.Write(Out, [OutputFolder.Generated]));
        Assert.Equal(["generated-by-fks.txt", "slos.yaml"], Files());
    }

    [Fact]
    public void A_plan_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "plan.json"), """{"format_version":"1.2"}""");

        Assert.Equal($"{Out} holds plan.json, which is not from an earlier render.", OutputFolder.Write(Out, [OutputFolder.Generated]));
        Assert.Equal(["plan.json"], Files());
    }

    [Fact]
    public void What_would_not_be_known_as_ours_is_not_written() =>
        Assert.Contains(
            "rules/a.yml would not be known as ours the next time.",
            Assert.Throws<AggregateException>(() => OutputFolder.Write(Out, [new("rules/a.yml", "a")])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_slash_at_the_end_is_the_same_folder()
    {
        Assert.Null(OutputFolder.Write($"{Out}/", [OutputFolder.Generated, new("prometheus/old.yml", "old")]));
        Assert.Null(OutputFolder.Write($"{Out}/", [OutputFolder.Generated]));

        Assert.Equal(["generated-by-fks.txt"], Files());
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_link_is_followed_and_stays_one()
    {
        var real = Path.Combine(_parent.Path, "real");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(Out, real);

        Assert.Null(OutputFolder.Write(Out, [OutputFolder.Generated]));

        Assert.Equal(real, new DirectoryInfo(Out).LinkTarget);
        Assert.True(File.Exists(Path.Combine(real, "generated-by-fks.txt")));
    }

    [Fact]
    public void A_folder_that_a_shell_is_in_is_filled_anew()
    {
        OutputFolder.Write(Out, [OutputFolder.Generated, new("prometheus/old.yml", "old")]);
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = Out;
            Assert.Null(OutputFolder.Write(".", [OutputFolder.Generated, new("prometheus/new.yml", "new")]));
            Assert.True(File.Exists("prometheus/new.yml"));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        Assert.Equal(["generated-by-fks.txt", "prometheus/new.yml"], Files());
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
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
