using FksSre.Ops.Engine;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Engine;

/// <summary>The project's file with a program that is built already: all else of it stays, whatever it says.</summary>
public sealed class EngineProjectTests
{
    [Fact]
    public void Only_main_and_runtime_are_others() =>
        Assert.Equal(
            """
            name: fks-sre
            main: /repository/stacks
            runtime:
              name: dotnet
              options:
                binary: /repository/.fks/engine/prod/program/FksSre.Stacks
            options:
              refresh: always
            config:
              fks-sre:seven: 7

            """.ReplaceLineEndings("\n"),
            EngineProject
                .WithProgram(
                    """
                    name: fks-sre
                    main: stacks
                    runtime: {name: dotnet, options: {binary: ../program/FksSre.Stacks}}
                    # A comment.
                    options:
                      refresh: always
                    config:
                      fks-sre:seven: 7
                    """,
                    "/repository/stacks",
                    "/repository/.fks/engine/prod/program/FksSre.Stacks"
                )
                .Replace("...\n", "", StringComparison.Ordinal)
        );

    /// <summary>Pulumi splits what stands behind --policy-pack at commas, and takes quotes as in CSV.</summary>
    [Theory]
    [InlineData("/a b/policy-pack/FksSre.PolicyPack", "/a b/policy-pack/FksSre.PolicyPack")]
    [InlineData("/a,b/FksSre.PolicyPack", "\"/a,b/FksSre.PolicyPack\"")]
    [InlineData("/a\"b/FksSre.PolicyPack", "\"/a\"\"b/FksSre.PolicyPack\"")]
    public void Path_of_the_policy_pack_is_one_path(string path, string argument)
    {
        var project = new EngineProject("/folder", path);

        Assert.Equal(argument, EngineUpdate.PreviewArguments(project, "dev")[^1]);
        Assert.Equal(argument, EngineUpdate.UpdateArguments(project, "dev", "message")[7]);
    }

    /// <summary>PagerDuty depends on it.</summary>
    [Fact]
    public void Option_to_refresh_of_the_real_file_stays() =>
        Assert.Contains(
            "options:\n  refresh: always\n",
            EngineProject.WithProgram(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "Pulumi.yaml")), "/s", "/p"),
            StringComparison.Ordinal
        );
}
