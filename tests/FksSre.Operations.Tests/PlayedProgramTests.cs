using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>What only shows where a program does what the real one seldom does: each is a script before it on the PATH.</summary>
public sealed class PlayedProgramTests(MadeBackup made) : IClassFixture<MadeBackup>
{
    /// <summary>As on a disk that loses what was written: the fingerprints are of what lies there, so only reading tells.</summary>
    [Fact]
    public void Dump_that_cannot_be_read_back_is_no_backup_though_pg_dump_ended_well()
    {
        using var scratch = new Scratch();
        using var programs = Playing(
            "pg_dump",
            $$"""
            #!/bin/sh
            "{{Program.PostgreSql}}/pg_dump" "$@" || exit 1
            while [ "$1" != -f ]; do shift; done
            for file in "$2"/*.dat.gz; do
              head -c 10 "$file" > "$2/cut" && mv "$2/cut" "$file"
            done
            """
        );
        var variables = made.Server.Variables("shop", scratch.Path);

        var run = Script.Of("dump.sh", variables.With("PATH", $"{programs.Path}:{variables["PATH"]}"));

        Assert.Matches("^The dump of shop cannot be read back: pg_restore: error: .*\\. Nothing was backed up\\.\n$", run.Errors);
        Assert.Equal((1, "", false, false), (run.Exit, run.Output, scratch.Has("backup"), scratch.Has("figures.prom")));
    }

    [Fact]
    public void Prune_asks_for_the_days_weeks_and_months_that_are_to_be_kept()
    {
        using var scratch = new Scratch();
        using var volume = new Scratch();
        using var programs = Playing(
            "restic",
            """
            #!/bin/sh
            printf '%s\n' "$*" >> "$FKS_SCRATCH/asked"
            [ "$1" != snapshots ] || printf '[]\n'
            """
        );
        var variables = Repository.Variables(volume, scratch);

        Script.Succeeds(Script.Of("prune.sh", variables.With("PATH", $"{programs.Path}:{variables["PATH"]}")));

        Assert.Equal(
            "unlock\n"
                + "forget --quiet --host shop --tag fks-sre --group-by host --keep-daily 7 --keep-weekly 5 --keep-monthly 3 --prune\n"
                + "snapshots --json --host shop --tag fks-sre\n",
            scratch.Text("asked")
        );
    }

    [Fact]
    public void Backup_that_the_repository_does_not_show_is_not_stored_though_restic_ended_well()
    {
        using var scratch = made.Fetched();
        using var volume = new Scratch();
        using var programs = Playing(
            "restic",
            """
            #!/bin/sh
            [ "$1" != snapshots ] || printf '[]\n'
            """
        );
        var variables = Repository.Variables(volume, scratch);

        Script.Fails(
            "The repository of shop holds 0 snapshots of this backup and not one: see restic snapshots.",
            Script.Of("store.sh", variables.With("PATH", $"{programs.Path}:{variables["PATH"]}"))
        );
    }

    private static Scratch Playing(string program, string text)
    {
        var folder = new Scratch();
        folder.Write(program, text + "\n");
        Run.Must("chmod", ["755", folder.File(program)]);
        return folder;
    }
}
