using FksSre.Sdk.Tests.Wire;
using Pulumi.Random;

namespace FksSre.Sdk.Tests.Packages;

public class RandomTests : WireTest
{
    [Fact]
    public async Task Password_and_its_hash_are_secret_outputs()
    {
        await UpdateAsync(() =>
        {
            _ = new RandomPassword("password", new RandomPasswordArgs { Length = 32, Special = false });
        });
        var request = Engine.Registration("password");
        Assert.Equal(("random:index/randomPassword:RandomPassword", PinnedVersion.Of("Pulumi.Random")), (request.Type, request.Version));
        Assert.Equal(["bcryptHash", "result"], request.AdditionalSecretOutputs);
        Assert.Equal("""{ "length": 32, "special": false }""", request.Object.ToString());
    }
}
