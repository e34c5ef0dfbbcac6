using FksSre.Delivery.Releases;
using FksSre.Monitoring.Settings;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Databases;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Roster;
using NodaTime;

namespace FksSre.Stacks.Releases;

/// <summary>The release that this program is, whoever asks, wherever and whenever.</summary>
public static class CurrentRelease
{
    /// <summary>Of time zones alone: they have to agree from then on.</summary>
    private static readonly Instant _epoch = Instant.FromUtc(2030, 1, 1, 0, 0);

    private static readonly Lazy<Task<Checked<Release>>> _current = new(() =>
        Task.Run(() => KeptAsync(new(AppContext.BaseDirectory), () => OfAsync(FksCatalogue.Services, FksRoster.Roster)))
    );

    /// <summary>Of what is declared here; once a process.</summary>
    /// <returns>Findings only where catalogue or roster are wrong, which a deployment would be told as well.</returns>
    public static Task<Checked<Release>> NamedAsync() => _current.Value;

    /// <param name="cache">Looked into first, and written to where it does not have the name.</param>
    /// <param name="derive">Asked where it has not.</param>
    public static async Task<Checked<Release>> KeptAsync(ReleaseCache cache, Func<Task<Checked<Release>>> derive)
    {
        var program = cache.Program();
        if (cache.Find(program) is { } kept)
        {
            return new(kept, []);
        }

        var derived = await derive();
        if (derived.Value is not null)
        {
            cache.Keep(program, derived.Value);
        }

        return derived;
    }

    /// <param name="services">What is watched.</param>
    /// <param name="roster">Who is woken.</param>
    public static async Task<Checked<Release>> OfAsync(IReadOnlyList<ServiceDeclaration> services, RosterDeclaration roster)
    {
        // None needs another, and most of a start is spent here: all processors are welcome.
        var derived = await Task.WhenAll(
            ReferenceConfigurations.All.Select(configuration => Task.Run(() => DerivedAsync(configuration, services, roster)))
        );
        if (Array.Find(derived, each => each.Value is null) is { } wrong)
        {
            return new(null, wrong.Findings);
        }

        return new(
            new(
                Release.Of([CanonicalText.Of(services), CanonicalText.Of(FksDatabases.All)]),
                Release.Of(derived.Select(each => each.Value!)),
                Release.Of([CanonicalText.Of(roster)])
            ),
            []
        );
    }

    /// <summary>
    /// All that is registered: rules, routes and dashboards stand in it. Tests and documents do not, nor does what people alone read of a
    /// declaration.
    /// </summary>
    private static async Task<Checked<string>> DerivedAsync(
        StackConfiguration configuration,
        IReadOnlyList<ServiceDeclaration> services,
        RosterDeclaration roster
    )
    {
        var inputs = StackInputs.Check(new(configuration, []), services, roster, _epoch);
        return inputs.Value is null
            ? new(null, inputs.Findings)
            : new(RegistrationFiles.Whole(await StackRegistration.RunAsync(inputs.Value, StackSecrets.Of(configuration))), []);
    }
}
