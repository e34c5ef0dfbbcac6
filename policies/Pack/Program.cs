using FksSre.Policies.Exemptions;
using FksSre.Policies.Review;
using FksSre.PolicyPack;
using FksSre.PolicyPack.Lifetime;
using FksSre.PolicyPack.Serving;

var parent = new ParentProcess();
if (args is ["--help"] or ["-h"])
{
    Console.Out.Write(HelpText.Of(PolicySet.All));
    return 0;
}

if (EngineAddress.Read(args) is not { } engine)
{
    Console.Error.Write($"{BootFindings.NoEngine(args)}\n");
    return 2;
}

await using var server = await PackServer.StartAsync(PolicySet.All, FksExemptions.All);
Console.Out.Write($"{server.Port}\n");
await server.ServeUntilAsync(new EngineWatch(engine, parent).GoneAsync);
return 0;
