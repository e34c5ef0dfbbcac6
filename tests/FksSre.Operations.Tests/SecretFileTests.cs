using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>Passwords are files in a folder, each named as the variable that it is, as pods mount them.</summary>
public sealed class SecretFileTests(MadeBackup made) : IClassFixture<MadeBackup>
{
    [Fact]
    public void Password_in_a_file_opens_the_database_whatever_stands_in_it()
    {
        using var scratch = new Scratch();
        using var secrets = new Scratch();
        secrets.Write("PGPASSWORD", Script.Password);
        // As a projected volume has it: a link to the folder of the moment, which is no secret.
        secrets.Write("..data/PGPASSWORD", "another");
        var variables = made.Server.Variables("shop", scratch.Path).With("FKS_VARIABLES", secrets.Path);
        Assert.Equal(Script.Password, variables["PGPASSWORD"]);
        variables.Remove("PGPASSWORD");

        Script.Succeeds(Script.Of("dump.sh", variables));

        Assert.True(scratch.Has("figures.prom"));
    }

    [Fact]
    public void Password_that_is_no_file_is_asked_for_by_its_name()
    {
        using var scratch = new Scratch();
        using var secrets = new Scratch();
        secrets.Write("RESTIC_PASSWORD", "another");
        var variables = made.Server.Variables("shop", scratch.Path).With("FKS_VARIABLES", secrets.Path);
        variables.Remove("PGPASSWORD");

        Script.Fails("PGPASSWORD is not set: give the container this variable.", Script.Of("dump.sh", variables));
    }
}
