namespace FksSre.Monitoring.Settings;

/// <summary>Where an address stands that Alertmanager sends to. A closed family.</summary>
public abstract record Destination
{
    private Destination() { }

    /// <summary>In the configuration itself: the address is no secret.</summary>
    public sealed record Address(Uri Url) : Destination;

    /// <summary>
    /// In a file that holds nothing else, relative to the configuration: whoever knows the address can write there. Alertmanager 0.27 and
    /// later read it.
    /// </summary>
    public sealed record SecretFile(string Path) : Destination;

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(Func<Address, T> address, Func<SecretFile, T> secretFile) =>
        this switch
        {
            Address x => address(x),
            SecretFile x => secretFile(x),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <exception cref="UriFormatException">It is no absolute address.</exception>
    public static Destination At(string url) => new Address(new(url));
}
