using FksSre.Ops.Preview;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Tests.Previewing;

/// <summary>What an environment is compared with, found and rendered in a real repository.</summary>
public class EarlierSideTests
{
    [Fact]
    public async Task Branch_is_compared_with_the_commit_at_which_it_left_main()
    {
        using var repository = await ScratchRepository.StartAsync();
        var left = await repository.CommitAsync("second");
        await repository.RunAsync("checkout", "--quiet", "-b", "mine");
        await repository.CommitAsync("mine");
        await repository.RunAsync("checkout", "--quiet", "main");
        await repository.CommitAsync("of others");
        await repository.RunAsync("checkout", "--quiet", "mine");

        var earlier = await FindAsync(repository);

        Assert.Equal(($"{left[..8]} (the merge base with main)", left), (earlier.Value!.Name, earlier.Value.Commit));
        Assert.Equal(["dev second ", "prod second "], repository.Rendered);
    }

    [Fact]
    public async Task Branch_of_the_remote_goes_before_one_that_was_not_pulled()
    {
        using var repository = await ScratchRepository.StartAsync();
        var fetched = await repository.CommitAsync("fetched");
        await repository.RunAsync("update-ref", "refs/remotes/origin/main", "HEAD");
        await repository.RunAsync("checkout", "--quiet", "-b", "mine");
        await repository.CommitAsync("mine");
        await repository.RunAsync("branch", "--force", "main", "HEAD~2");

        Assert.Equal($"{fetched[..8]} (the merge base with origin/main)", (await FindAsync(repository)).Value!.Name);
    }

    [Fact]
    public async Task Commit_that_is_here_as_it_is_needs_no_build()
    {
        using var repository = await ScratchRepository.StartAsync();

        var earlier = await FindAsync(repository);

        Assert.Null(earlier.Value!.Folder);
        Assert.Empty(repository.Rendered);
    }

    [Theory]
    [InlineData("code.txt")]
    [InlineData("new.txt")]
    public async Task File_that_is_not_committed_makes_it_another(string file)
    {
        using var repository = await ScratchRepository.StartAsync();
        repository.Write(file, "changed");

        Assert.NotNull((await FindAsync(repository)).Value!.Folder);
        Assert.Equal(["dev first ", "prod first "], repository.Rendered);
    }

    [Fact]
    public async Task Commit_is_built_once_with_what_the_registry_has_answered_and_nothing_else_is_left()
    {
        using var repository = await ScratchRepository.StartAsync();
        await repository.CommitAsync("second");
        repository.Write("artifacts/pulumi-sdk", "bundled");

        var first = await FindAsync(repository, "HEAD~1");
        var second = await FindAsync(repository, first.Value!.Commit![..9]);

        Assert.Equal(first.Value.Folder, second.Value!.Folder);
        Assert.Equal(first.Value.Commit[..8], second.Value.Name);
        Assert.Equal(["dev first bundled", "prod first bundled"], repository.Rendered);
        Assert.Equal([first.Value.Commit], Kept(repository));
    }

    [Fact]
    public async Task Commits_of_long_ago_are_forgotten_and_the_one_that_is_needed_is_not()
    {
        using var repository = await ScratchRepository.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            await repository.CommitAsync($"{i}");
        }

        for (var i = 8; i >= 1; i--)
        {
            Assert.NotNull((await FindAsync(repository, $"HEAD~{i}")).Value);
        }

        Assert.Equal(6, Kept(repository).Count);
        Assert.Contains(await repository.RunAsync("rev-parse", "HEAD~1"), Kept(repository));
    }

    [Fact]
    public async Task Commit_that_does_not_build_is_a_finding_and_leaves_nothing()
    {
        using var repository = await ScratchRepository.StartAsync();
        repository.Ends("echo 'error CS0103: it does not build' >&2; exit 1");
        var commit = await repository.CommitAsync("broken");
        await repository.CommitAsync("second");

        var earlier = await FindAsync(repository, commit);

        Assert.Equal(
            $"""
            FKS834 --against {commit} = error CS0103: it does not build
                   That commit could not be built and rendered here, so nothing can be compared with it.
                   Look at it with git checkout and ./fks render; or compare with a folder that was rendered where it works.
            """,
            Assert.Single(earlier.Findings).ToString()
        );
        Assert.Empty(Kept(repository));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--all")]
    [InlineData("HEAD:code.txt")]
    public async Task Text_that_names_no_commit_is_a_finding(string named)
    {
        using var repository = await ScratchRepository.StartAsync();

        Assert.Equal(["FKS832"], (await FindAsync(repository, named)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task History_without_main_is_a_finding_that_says_what_to_name()
    {
        using var repository = await ScratchRepository.StartAsync();
        await repository.RunAsync("branch", "--move", "trunk");

        var finding = Assert.Single((await FindAsync(repository)).Findings);

        Assert.Equal(
            (
                "There is no branch main here that shares a commit with the one that is checked out.",
                "Name what to compare with: --against REF."
            ),
            (finding.Problem, finding.Remedy)
        );
    }

    [Fact]
    public async Task Folder_of_a_render_is_taken_as_it_is()
    {
        using var repository = await ScratchRepository.StartAsync();
        repository.Write("out/prod/plan.json", "{}");

        var earlier = await FindAsync(repository, Path.Combine(repository.Root, "out"));

        Assert.Equal((Path.Combine(repository.Root, "out"), null), (earlier.Value!.Folder, earlier.Value.Commit));
        Assert.Equal(Path.Combine(repository.Root, "out", "prod"), RenderFolder.Find(earlier.Value.Folder!, "prod"));
        Assert.Null(RenderFolder.Find(earlier.Value.Folder!, "dev"));
    }

    private static Task<Checked<EarlierSide>> FindAsync(ScratchRepository repository, string? named = null) =>
        EarlierSide.FindAsync(
            named,
            "main",
            repository.Git,
            new(repository.Root, repository.Git, ["dev", "prod"]),
            new Progress<string>(),
            TestContext.Current.CancellationToken
        );

    private static List<string?> Kept(ScratchRepository repository)
    {
        var folder = Path.Combine(repository.Root, ".fks", "previews");
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(Path.GetFileName)] : [];
    }
}
