using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>
/// The order in which a database with TimescaleDB is restored, with a stub of the extension: Debian has no package of the real one. The
/// stub has the two functions, the setting they leave in the database, and one table of a catalogue that demands the right order. It
/// changes no query, so it cannot show what the real one hides meanwhile; that is for the user's cluster to show.
/// </summary>
public sealed class TimescaleTests(StubbedServer server) : IClassFixture<StubbedServer>
{
    [Fact]
    public void Copy_is_restored_between_the_two_functions_and_proven()
    {
        using var scratch = new Scratch();
        server.Create("2.17.1");
        Script.Succeeds(Script.Of("dump.sh", server.Variables(scratch)));
        var drill = Script.Of("prove.sh", server.Variables(scratch));

        Script.Succeeds(drill);
        Assert.Matches("^Proved the backup of shop: .* found 10 of 10 planted faults.\n$", drill.Output);
        Assert.Contains("\nextension\ttimescaledb\t2.17.1\tpublic\n", scratch.Text("backup/manifest.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Function_that_does_not_take_the_mode_away_is_found()
    {
        using var scratch = new Scratch();
        server.Create("2.17.3-stays");
        Script.Succeeds(Script.Of("dump.sh", server.Variables(scratch)));

        Script.Fails(
            "The copy of shop is left in TimescaleDB's restoring mode: timescaledb_post_restore did not do its work.",
            Script.Of("prove.sh", server.Variables(scratch))
        );
        Assert.False(scratch.Has("figures.prom"));
    }

    [Fact]
    public void Function_that_fails_ends_the_drill()
    {
        using var scratch = new Scratch();
        server.Create("2.17.5-fails");
        Script.Succeeds(Script.Of("dump.sh", server.Variables(scratch)));

        Script.Fails(
            "timescaledb_post_restore failed: ERROR:  catalog version mismatch.",
            Script.Of("prove.sh", server.Variables(scratch))
        );
        Assert.False(scratch.Has("figures.prom"));
    }

    [Fact]
    public void Drill_that_is_ended_between_the_two_functions_publishes_nothing()
    {
        using var scratch = new Scratch();
        server.Create("2.17.7-waits");
        Script.Succeeds(Script.Of("dump.sh", server.Variables(scratch)));
        File.Delete(scratch.File("figures.prom"));
        using var process = Script.Start("prove.sh", server.Variables(scratch));
        Assert.True(
            SpinWait.SpinUntil(
                () => scratch.Has("server/log") && scratch.Text("server/log").Contains("the stub waits", StringComparison.Ordinal),
                TimeSpan.FromSeconds(60)
            ),
            "It did not come to timescaledb_post_restore."
        );

        Run.Signal(process, "TERM");
        var run = Script.End(process);

        Script.Same(("", "", 143), (run.Output, run.Errors, run.Exit));
        Assert.Equal(["backup"], Directory.GetFileSystemEntries(scratch.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Version_that_the_image_lacks_is_told()
    {
        using var scratch = new Scratch();
        server.Create("2.17.1");
        Script.Succeeds(Script.Of("dump.sh", server.Variables(scratch)));
        var manifest = scratch
            .Text("backup/manifest.tsv")
            .Replace("timescaledb\t2.17.1\t", "timescaledb\t2.11.0\t", StringComparison.Ordinal);
        scratch.Write("backup/manifest.tsv", manifest);
        scratch.Seal();

        Script.Fails(
            "The extension timescaledb 2.11.0 cannot be made: ERROR:  extension \"timescaledb\" has no installation script nor update"
                + " path for version \"2.11.0\". Use the image of the server that was backed up.",
            Script.Of("prove.sh", server.Variables(scratch))
        );
    }
}
