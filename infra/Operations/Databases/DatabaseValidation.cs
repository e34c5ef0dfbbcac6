using System.Text;
using System.Text.RegularExpressions;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Operations.Databases;

/// <summary>From declared databases to those that can be backed up, or to all that is wrong with them at once.</summary>
public static partial class DatabaseValidation
{
    /// <summary>A name in PostgreSQL (NAMEDATALEN - 1).</summary>
    private const int LongestName = 63;

    private const int LargestPort = 65_535;

    private const int PostgreSqlPort = 5432;
    private const int RedisPort = 6379;

    private static readonly TimeSpan _mostRecoveryPoint = TimeSpan.FromDays(14);
    private static readonly TimeSpan _leastRecoveryTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _mostRecoveryTime = TimeSpan.FromDays(1);

    /// <returns>Sorted by id; empty where none is declared.</returns>
    public static Checked<IReadOnlyList<Database>> Validate(IReadOnlyList<DatabaseDeclaration> declarations)
    {
        var findings = new List<Finding>();
        foreach (var declaration in declarations)
        {
            findings.AddRange(Check(declaration));
        }

        findings.AddRange(
            from same in declarations.GroupBy(declaration => declaration.Id, StringComparer.Ordinal)
            from later in same.Skip(1)
            select DatabaseFindings.SameId($"{Path(later)}/id", later.Id)
        );
        return Checked<IReadOnlyList<Database>>.Of(findings, () =>
            [.. declarations.OrderBy(declaration => declaration.Id, StringComparer.Ordinal).Select(Legal)]
        );
    }

    private static string Path(DatabaseDeclaration declaration) => $"databases/{(declaration.Id.Length == 0 ? "?" : declaration.Id)}";

    private static IEnumerable<Finding> Check(DatabaseDeclaration declaration)
    {
        var path = Path(declaration);
        if (!Id().IsMatch(declaration.Id))
        {
            yield return DatabaseFindings.BadId($"{path}/id", declaration.Id);
        }

        if (!DnsNames.IsName(declaration.Host))
        {
            yield return DatabaseFindings.BadHost($"{path}/host", declaration.Host);
        }

        if (declaration.Port is { } port && port is < 1 or > LargestPort)
        {
            yield return DatabaseFindings.BadPort($"{path}/port", declaration.Port.Value);
        }

        if (string.IsNullOrWhiteSpace(declaration.Owner))
        {
            yield return DatabaseFindings.NoOwner($"{path}/owner");
        }

        foreach (var finding in Recovery(declaration, path).Concat(Content(declaration, path)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Content(DatabaseDeclaration declaration, string path)
    {
        if (declaration.Engine is DatabaseEngine.Redis)
        {
            return new[] { ("name", declaration.Name), ("smokeQuery", declaration.SmokeQuery), ("newestQuery", declaration.NewestQuery) }
                .Where(field => field.Item2.Length > 0)
                .Select(field => DatabaseFindings.NotOfRedis($"{path}/{field.Item1}", field.Item2));
        }

        return Named(declaration, path).Concat(Queries(declaration, path));
    }

    private static IEnumerable<Finding> Named(DatabaseDeclaration declaration, string path)
    {
        if (declaration.Name.Any(char.IsControl) || Encoding.UTF8.GetByteCount(declaration.Name) is < 1 or > LongestName)
        {
            yield return DatabaseFindings.BadName($"{path}/name", declaration.Name);
        }
    }

    private static IEnumerable<Finding> Recovery(DatabaseDeclaration declaration, string path)
    {
        if (declaration.PointInTime)
        {
            yield return DatabaseFindings.PointInTime($"{path}/pointInTime");
        }
        else if (declaration.RecoveryPoint < DumpTiming.LeastRecoveryPoint)
        {
            yield return DatabaseFindings.TooCloseForDumps(
                $"{path}/recoveryPoint",
                declaration.RecoveryPoint,
                DumpTiming.LeastRecoveryPoint
            );
        }

        if (declaration.RecoveryPoint > _mostRecoveryPoint)
        {
            yield return DatabaseFindings.PointTooFar($"{path}/recoveryPoint", declaration.RecoveryPoint, _mostRecoveryPoint);
        }

        if (declaration.RecoveryTime < _leastRecoveryTime || declaration.RecoveryTime > _mostRecoveryTime)
        {
            yield return DatabaseFindings.BadRecoveryTime($"{path}/recoveryTime", declaration.RecoveryTime);
        }
    }

    private static IEnumerable<Finding> Queries(DatabaseDeclaration declaration, string path)
    {
        if (string.IsNullOrWhiteSpace(declaration.SmokeQuery))
        {
            yield return DatabaseFindings.NoSmokeQuery($"{path}/smokeQuery");
        }
        else if (!IsOneQuery(declaration.SmokeQuery))
        {
            yield return DatabaseFindings.BadQuery($"{path}/smokeQuery", declaration.SmokeQuery);
        }

        if (!IsOneQuery(declaration.NewestQuery))
        {
            yield return DatabaseFindings.BadQuery($"{path}/newestQuery", declaration.NewestQuery);
        }
    }

    private static bool IsOneQuery(string query) => !query.Any(c => c == ';' || (char.IsControl(c) && c != '\n'));

    private static Database Legal(DatabaseDeclaration declaration) =>
        new(
            declaration.Id,
            declaration.Engine,
            declaration.Host,
            declaration.Port ?? (declaration.Engine is DatabaseEngine.Redis ? RedisPort : PostgreSqlPort),
            declaration.Name,
            declaration.Owner,
            declaration.Tier,
            declaration.RecoveryPoint,
            declaration.RecoveryTime,
            declaration.SmokeQuery,
            declaration.NewestQuery
        );

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,29}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
