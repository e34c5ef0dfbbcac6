using FksSre.Monitoring.Rendering;
using FksSre.Ops.Files;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _parent = new();

    private string Out => Path.Combine(_parent.Path, "out");

    [Fact]
    public void A_folder_of_ours_is_replaced_as_a_whole()
    {
        Assert.Null(OutputFolder.Write(Out, "render", [new("prometheus/old.yml", "old")]));
        Assert.Null(OutputFolder.Write(Out, "render", [new("prometheus/a.yml", "ä\n"), new("prometheus/b.yml", "b")]));

        Assert.Equal(["generated-by-fks.txt", "prometheus/a.yml", "prometheus/b.yml"], Files());
        Assert.Equal("ä\n"u8, File.ReadAllBytes(Path.Combine(Out, "prometheus/a.yml")));
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_old_files_and_nothing_beside_them()
    {
        OutputFolder.Write(Out, "render", [new("prometheus/old.yml", "old")]);
        var unwritable = Enumerable
            .Range(0, 23)
            .Select(i => new RenderedFile($"prometheus/{i}.yml", "new"))
            .Append(new($"prometheus/{new string('x', 300)}", "its name is too long"));

        Assert.Contains("too long", OutputFolder.Write(Out, "render", unwritable), StringComparison.Ordinal);
        Assert.Equal(["generated-by-fks.txt", "prometheus/old.yml"], Files());
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");

        Assert.Equal($"{Out} holds notes.txt, which ./fks did not write.", OutputFolder.Write(Out, "render", []));
        Assert.Equal(["notes.txt"], Files());
    }

    /// <summary>Somebody's specifications beside what was made of them would be gone with it.</summary>
    [Fact]
    public void A_folder_of_ours_with_something_else_in_it_is_left_alone()
    {
        OutputFolder.Write(Out, "render", []);
        File.WriteAllText(Path.Combine(Out, "slos.yaml"), "mine");

        Assert.Equal($"{Out} holds slos.yaml, which ./fks did not write.", OutputFolder.Write(Out, "render", []));
        Assert.Equal(["generated-by-fks.txt", "slos.yaml"], Files());
    }

    [Fact]
    public void A_plan_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "plan.json"), """{"format_version":"1.2"}""");

        Assert.Equal($"{Out} holds plan.json, which ./fks did not write.", OutputFolder.Write(Out, "render", []));
        Assert.Equal(["plan.json"], Files());
    }

    [Fact]
    public void What_was_written_and_by_whom_is_listed()
    {
        Assert.Null(OutputFolder.Write(Out, "slo generate", [new("prometheus/rules/b.yml", "b"), new("a.yml", "a")]));

        Assert.Equal(
            "Written by ./fks slo generate, which replaces the files below the next time:\na.yml\nprometheus/rules/b.yml\n",
            File.ReadAllText(Path.Combine(Out, "generated-by-fks.txt"))
        );
    }

    [Theory]
    [InlineData("prometheus/rules/mine.yml")]
    [InlineData("prometheus/mine/a.yml", "prometheus/mine")]
    [InlineData("zabbix/a.yml", "zabbix")]
    public void Something_else_deep_in_a_folder_of_ours_is_left_alone_and_named(string theirs, string? named = null)
    {
        OutputFolder.Write(Out, "render", [new("prometheus/rules/a.yml", "old")]);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Out, theirs))!);
        File.WriteAllText(Path.Combine(Out, theirs), "mine");

        Assert.Equal(
            $"{Out} holds {named ?? theirs}, which ./fks did not write.",
            OutputFolder.Write(Out, "render", [new("prometheus/rules/a.yml", "new")])
        );
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, theirs)));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Out, "prometheus/rules/a.yml")));
    }

    [Fact]
    public void Empty_folders_and_links_of_somebody_else_are_left_alone_and_counted()
    {
        OutputFolder.Write(Out, "render", [new("prometheus/a.yml", "old")]);
        Directory.CreateDirectory(Path.Combine(Out, "prometheus", "mine"));
        Directory.CreateSymbolicLink(Path.Combine(Out, "round"), Out);

        Assert.Equal($"{Out} holds prometheus/mine and 1 more, which ./fks did not write.", OutputFolder.Write(Out, "render", []));
        Assert.True(Directory.Exists(Path.Combine(Out, "prometheus", "mine")));
    }

    [Fact]
    public void What_another_command_wrote_is_not_replaced()
    {
        OutputFolder.Write(Out, "render", [new("plan.json", "{}")]);

        Assert.Equal(
            $"{Out} was written by ./fks render, and ./fks slo generate would replace it.",
            OutputFolder.Write(Out, "slo generate", [new("prometheus/rules/a.yml", "a")])
        );
        Assert.Equal(["generated-by-fks.txt", "plan.json"], Files());
    }

    [Fact]
    public void A_slash_at_the_end_is_the_same_folder()
    {
        Assert.Null(OutputFolder.Write($"{Out}/", "render", [new("prometheus/old.yml", "old")]));
        Assert.Null(OutputFolder.Write($"{Out}/", "render", []));

        Assert.Equal(["generated-by-fks.txt"], Files());
        Assert.Equal([Out], Directory.GetFileSystemEntries(_parent.Path));
    }

    [Fact]
    public void A_link_is_followed_and_stays_one()
    {
        var real = Path.Combine(_parent.Path, "real");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(Out, real);

        Assert.Null(OutputFolder.Write(Out, "render", []));

        Assert.Equal(real, new DirectoryInfo(Out).LinkTarget);
        Assert.True(File.Exists(Path.Combine(real, "generated-by-fks.txt")));
    }

    [Fact]
    public void A_folder_that_a_shell_is_in_is_filled_anew()
    {
        OutputFolder.Write(Out, "render", [new("prometheus/old.yml", "old")]);
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = Out;
            Assert.Null(OutputFolder.Write(".", "render", [new("prometheus/new.yml", "new")]));
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

        Assert.Equal($"{Out} is a file.", OutputFolder.Write(Out, "render", []));
        Assert.Equal("mine", File.ReadAllText(Out));
    }

    public void Dispose() => _parent.Dispose();

    private IEnumerable<string> Files() =>
        Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Out, f)).Order(StringComparer.Ordinal);
}
